#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void averagePool(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *out, __global uchar *shape)
{
  bool b_7, b_11, b_15;
  float f_60, f_66, f_75, f_76, f_106, f_107;
  int i_5, i_6, i_9, i_10, i_13, i_14, i_17, i_19, i_21, i_23, i_25, i_26, i_27, i_28, i_29, i_30, i_31, i_36, i_37, i_38, i_39, i_44, i_45, i_50, i_52, i_57, i_58, i_61, i_62, i_63, i_64, i_65, i_67, i_68, i_69, i_70, i_77, i_78, i_79, i_84, i_85, i_90, i_91, i_93, i_95, i_96, i_97, i_98, i_99, i_100, i_105;
  long l_32, l_33, l_34, l_40, l_41, l_42, l_46, l_47, l_48, l_53, l_54, l_55, l_71, l_72, l_73, l_80, l_81, l_82, l_86, l_87, l_88, l_101, l_102, l_103;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_8, ul_12, ul_16, ul_18, ul_20, ul_22, ul_24, ul_35, ul_43, ul_49, ul_51, ul_56, ul_59, ul_74, ul_83, ul_89, ul_92, ul_94, ul_104;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) windows;
  ul_2  =  (ulong) out;
  ul_3  =  (ulong) shape;
  ul_4  =  ul_3 + 16L;
  i_5  =  *((__global int *) ul_4);
  i_6  =  get_global_id(0);
  b_7  =  i_6 < i_5;
  if(b_7)
  {
    // BLOCK 1
    ul_8  =  ul_3 + 20L;
    i_9  =  *((__global int *) ul_8);
    i_10  =  get_global_id(1);
    b_11  =  i_10 < i_9;
    if(b_11)
    {
      // BLOCK 2
      ul_12  =  ul_3 + 24L;
      i_13  =  *((__global int *) ul_12);
      i_14  =  get_global_id(2);
      b_15  =  i_14 < i_13;
      if(b_15)
      {
        // BLOCK 3
        ul_16  =  ul_3 + 32L;
        i_17  =  *((__global int *) ul_16);
        ul_18  =  ul_3 + 40L;
        i_19  =  *((__global int *) ul_18);
        ul_20  =  ul_3 + 44L;
        i_21  =  *((__global int *) ul_20);
        ul_22  =  ul_3 + 56L;
        i_23  =  *((__global int *) ul_22);
        ul_24  =  ul_3 + 60L;
        i_25  =  *((__global int *) ul_24);
        i_26  =  i_14 / i_21;
        i_27  =  i_26 * i_21;
        i_28  =  i_14 - i_27;
        i_29  =  i_28 << 1;
        i_30  =  i_29 + i_28;
        i_31  =  i_30 + 1;
        l_32  =  (long) i_31;
        l_33  =  l_32 + 4L;
        l_34  =  l_33 << 2;
        ul_35  =  ul_1 + l_34;
        i_36  =  *((__global int *) ul_35);
        i_37  =  i_10 + i_21;
        i_38  =  i_37 << 1;
        i_39  =  i_38 + i_37;
        l_40  =  (long) i_39;
        l_41  =  l_40 + 4L;
        l_42  =  l_41 << 2;
        ul_43  =  ul_1 + l_42;
        i_44  =  *((__global int *) ul_43);
        i_45  =  i_39 + 1;
        l_46  =  (long) i_45;
        l_47  =  l_46 + 4L;
        l_48  =  l_47 << 2;
        ul_49  =  ul_1 + l_48;
        i_50  =  *((__global int *) ul_49);
        ul_51  =  ul_3 + 36L;
        i_52  =  *((__global int *) ul_51);
        l_53  =  (long) i_30;
        l_54  =  l_53 + 4L;
        l_55  =  l_54 << 2;
        ul_56  =  ul_1 + l_55;
        i_57  =  *((__global int *) ul_56);
        i_58  =  i_52 + i_6;
        ul_59  =  ul_3 + 28L;
        // BLOCK 4 MERGES [3 8 ]
        f_60  =  0.0F;
        i_61  =  i_57;
        for(;i_61 < i_36;)
        {
          // BLOCK 5
          i_62  =  *((__global int *) ul_59);
          i_63  =  i_62 * i_26;
          i_64  =  i_63 + i_61;
          i_65  =  i_64 * i_17;
          // BLOCK 6 MERGES [5 7 ]
          f_66  =  f_60;
          i_67  =  i_44;
          for(;i_67 < i_50;)
          {
            // BLOCK 7
            i_68  =  i_65 + i_67;
            i_69  =  i_68 * i_19;
            i_70  =  i_58 + i_69;
            l_71  =  (long) i_70;
            l_72  =  l_71 + 4L;
            l_73  =  l_72 << 2;
            ul_74  =  ul_0 + l_73;
            f_75  =  *((__global float *) ul_74);
            f_76  =  f_75 + f_66;
            i_77  =  i_25 + i_67;
            f_66  =  f_76;
            i_67  =  i_77;
          }  // B6
          // BLOCK 8
          i_78  =  i_23 + i_61;
          f_60  =  f_66;
          i_61  =  i_78;
        }  // B4
        // BLOCK 9
        i_79  =  i_30 + 2;
        l_80  =  (long) i_79;
        l_81  =  l_80 + 4L;
        l_82  =  l_81 << 2;
        ul_83  =  ul_1 + l_82;
        i_84  =  *((__global int *) ul_83);
        i_85  =  i_39 + 2;
        l_86  =  (long) i_85;
        l_87  =  l_86 + 4L;
        l_88  =  l_87 << 2;
        ul_89  =  ul_1 + l_88;
        i_90  =  *((__global int *) ul_89);
        i_91  =  *((__global int *) ul_8);
        ul_92  =  ul_3 + 48L;
        i_93  =  *((__global int *) ul_92);
        ul_94  =  ul_3 + 52L;
        i_95  =  *((__global int *) ul_94);
        i_96  =  i_91 * i_14;
        i_97  =  i_96 + i_10;
        i_98  =  i_97 * i_95;
        i_99  =  i_98 + i_93;
        i_100  =  i_99 + i_6;
        l_101  =  (long) i_100;
        l_102  =  l_101 + 4L;
        l_103  =  l_102 << 2;
        ul_104  =  ul_2 + l_103;
        i_105  =  i_84 * i_90;
        f_106  =  (float) i_105;
        f_107  =  f_60 / f_106;
        *((__global float *) ul_104)  =  f_107;
      }  // B2
      else
      {
        // BLOCK 10
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 11
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 12
  }  // B0
  // BLOCK 13 MERGES [12 11 10 9 ]
  return;
}  //  kernel
