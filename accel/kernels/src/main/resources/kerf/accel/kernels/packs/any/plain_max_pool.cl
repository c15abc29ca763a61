#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void maxPool(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *windows, __global uchar *constants, __global uchar *out, __global uchar *shape)
{
  bool b_8, b_12, b_16;
  float f_55, f_63, f_69, f_78, f_81;
  int i_6, i_7, i_10, i_11, i_14, i_15, i_18, i_20, i_22, i_24, i_26, i_27, i_28, i_29, i_30, i_31, i_32, i_37, i_38, i_39, i_40, i_45, i_46, i_51, i_53, i_60, i_61, i_64, i_65, i_66, i_67, i_68, i_70, i_71, i_72, i_73, i_79, i_80, i_82, i_83, i_84, i_85, i_87, i_89, i_90, i_91, i_92, i_93, i_94;
  long l_33, l_34, l_35, l_41, l_42, l_43, l_47, l_48, l_49, l_56, l_57, l_58, l_74, l_75, l_76, l_95, l_96, l_97;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_9, ul_13, ul_17, ul_19, ul_21, ul_23, ul_25, ul_36, ul_44, ul_50, ul_52, ul_54, ul_59, ul_62, ul_77, ul_86, ul_88, ul_98;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) windows;
  ul_2  =  (ulong) constants;
  ul_3  =  (ulong) out;
  ul_4  =  (ulong) shape;
  ul_5  =  ul_4 + 16L;
  i_6  =  *((__global int *) ul_5);
  i_7  =  get_global_id(0);
  b_8  =  i_7 < i_6;
  if(b_8)
  {
    // BLOCK 1
    ul_9  =  ul_4 + 20L;
    i_10  =  *((__global int *) ul_9);
    i_11  =  get_global_id(1);
    b_12  =  i_11 < i_10;
    if(b_12)
    {
      // BLOCK 2
      ul_13  =  ul_4 + 24L;
      i_14  =  *((__global int *) ul_13);
      i_15  =  get_global_id(2);
      b_16  =  i_15 < i_14;
      if(b_16)
      {
        // BLOCK 3
        ul_17  =  ul_4 + 32L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_4 + 40L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_4 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_4 + 56L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_4 + 60L;
        i_26  =  *((__global int *) ul_25);
        i_27  =  i_15 / i_22;
        i_28  =  i_27 * i_22;
        i_29  =  i_15 - i_28;
        i_30  =  i_29 << 1;
        i_31  =  i_30 + i_29;
        i_32  =  i_31 + 1;
        l_33  =  (long) i_32;
        l_34  =  l_33 + 4L;
        l_35  =  l_34 << 2;
        ul_36  =  ul_1 + l_35;
        i_37  =  *((__global int *) ul_36);
        i_38  =  i_11 + i_22;
        i_39  =  i_38 << 1;
        i_40  =  i_39 + i_38;
        l_41  =  (long) i_40;
        l_42  =  l_41 + 4L;
        l_43  =  l_42 << 2;
        ul_44  =  ul_1 + l_43;
        i_45  =  *((__global int *) ul_44);
        i_46  =  i_40 + 1;
        l_47  =  (long) i_46;
        l_48  =  l_47 + 4L;
        l_49  =  l_48 << 2;
        ul_50  =  ul_1 + l_49;
        i_51  =  *((__global int *) ul_50);
        ul_52  =  ul_4 + 36L;
        i_53  =  *((__global int *) ul_52);
        ul_54  =  ul_2 + 16L;
        f_55  =  *((__global float *) ul_54);
        l_56  =  (long) i_31;
        l_57  =  l_56 + 4L;
        l_58  =  l_57 << 2;
        ul_59  =  ul_1 + l_58;
        i_60  =  *((__global int *) ul_59);
        i_61  =  i_53 + i_7;
        ul_62  =  ul_4 + 28L;
        // BLOCK 4 MERGES [3 13 ]
        f_63  =  f_55;
        i_64  =  i_60;
        for(;i_64 < i_37;)
        {
          // BLOCK 5
          i_65  =  *((__global int *) ul_62);
          i_66  =  i_65 * i_27;
          i_67  =  i_66 + i_64;
          i_68  =  i_67 * i_18;
          // BLOCK 6 MERGES [5 12 ]
          f_69  =  f_63;
          i_70  =  i_45;
          for(;i_70 < i_51;)
          {
            // BLOCK 7
            i_71  =  i_68 + i_70;
            i_72  =  i_71 * i_20;
            i_73  =  i_61 + i_72;
            l_74  =  (long) i_73;
            l_75  =  l_74 + 4L;
            l_76  =  l_75 << 2;
            ul_77  =  ul_0 + l_76;
            f_78  =  *((__global float *) ul_77);
            i_79  =  i_26 + i_70;
            i_80  =  isless(f_69, f_78);
            if(i_80 == 1)
            {
              // BLOCK 8
              f_81  =  f_78;
            }  // B7
            else
            {
              // BLOCK 9
              i_82  =  isequal(f_78, f_78);
              if(i_82 == 1)
              {
                // BLOCK 10
                f_81  =  f_69;
              }  // B9
              else
              {
                // BLOCK 11
                f_81  =  f_78;
              }  // B9
            }  // B7
            // BLOCK 12 MERGES [10 11 8 ]
            i_83  =  i_79;
            f_69  =  f_81;
            i_70  =  i_83;
          }  // B6
          // BLOCK 13
          i_84  =  i_24 + i_64;
          f_63  =  f_69;
          i_64  =  i_84;
        }  // B4
        // BLOCK 14
        i_85  =  *((__global int *) ul_9);
        ul_86  =  ul_4 + 48L;
        i_87  =  *((__global int *) ul_86);
        ul_88  =  ul_4 + 52L;
        i_89  =  *((__global int *) ul_88);
        i_90  =  i_85 * i_15;
        i_91  =  i_90 + i_11;
        i_92  =  i_91 * i_89;
        i_93  =  i_92 + i_87;
        i_94  =  i_93 + i_7;
        l_95  =  (long) i_94;
        l_96  =  l_95 + 4L;
        l_97  =  l_96 << 2;
        ul_98  =  ul_3 + l_97;
        *((__global float *) ul_98)  =  f_63;
      }  // B2
      else
      {
        // BLOCK 15
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 16
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 17
  }  // B0
  // BLOCK 18 MERGES [17 16 15 14 ]
  return;
}  //  kernel
