#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void scalars(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_6, b_10, b_14, b_40, b_44;
  float f_79;
  int i_4, i_5, i_8, i_9, i_12, i_13, i_16, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_33, i_35, i_36, i_37, i_38, i_39, i_41, i_42, i_43, i_45, i_46, i_47, i_48, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_60, i_61, i_62, i_63, i_64, i_65, i_66, i_67, i_68, i_69, i_70, i_71, i_72, i_73, i_74, i_80, i_85, i_86, i_87, i_88, i_89, i_90, i_91, i_96, i_97;
  long l_56, l_57, l_58, l_75, l_76, l_77, l_81, l_82, l_83, l_92, l_93, l_94;
  ulong ul_0, ul_1, ul_2, ul_3, ul_7, ul_11, ul_15, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_34, ul_59, ul_78, ul_84, ul_95;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  ul_3  =  ul_2 + 16L;
  i_4  =  *((__global int *) ul_3);
  i_5  =  get_global_id(0);
  b_6  =  i_5 < i_4;
  if(b_6)
  {
    // BLOCK 1
    ul_7  =  ul_2 + 20L;
    i_8  =  *((__global int *) ul_7);
    i_9  =  get_global_id(1);
    b_10  =  i_9 < i_8;
    if(b_10)
    {
      // BLOCK 2
      ul_11  =  ul_2 + 24L;
      i_12  =  *((__global int *) ul_11);
      i_13  =  get_global_id(2);
      b_14  =  i_13 < i_12;
      if(b_14)
      {
        // BLOCK 3
        ul_15  =  ul_2 + 28L;
        i_16  =  *((__global int *) ul_15);
        ul_17  =  ul_2 + 32L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_2 + 36L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_2 + 44L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_2 + 48L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_2 + 64L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_2 + 56L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_2 + 60L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_2 + 40L;
        i_32  =  *((__global int *) ul_31);
        i_33  =  *((__global int *) ul_3);
        ul_34  =  ul_2 + 52L;
        i_35  =  *((__global int *) ul_34);
        i_36  =  *((__global int *) ul_29);
        i_37  =  *((__global int *) ul_29);
        i_38  =  min(i_36, i_22);
        i_39  =  i_5 - i_28;
        b_40  =  i_39 < 0;
        if(b_40)
        {
          // BLOCK 4
          i_41  =  i_38;
        }  // B3
        else
        {
          // BLOCK 5
          i_42  =  i_18 + i_37;
          i_43  =  min(i_42, i_22);
          i_41  =  i_43;
        }  // B3
        // BLOCK 6 MERGES [5 4 ]
        b_44  =  i_39 < i_16;
        if(b_44)
        {
          // BLOCK 7
          i_45  =  i_41;
        }  // B6
        else
        {
          // BLOCK 8
          i_45  =  i_38;
        }  // B6
        // BLOCK 9 MERGES [7 8 ]
        i_46  =  i_33 * i_9;
        i_47  =  i_46 + i_5;
        i_48  =  i_47 * i_22;
        i_49  =  i_48 * i_24;
        i_50  =  i_49 + i_35;
        // BLOCK 10 MERGES [9 14 ]
        i_51  =  0;
        for(;i_51 < i_38;)
        {
          // BLOCK 11
          i_52  =  i_51 * i_24;
          i_53  =  i_50 + i_52;
          // BLOCK 12 MERGES [11 13 ]
          i_54  =  0;
          for(;i_54 < i_26;)
          {
            // BLOCK 13
            i_55  =  i_53 + i_54;
            l_56  =  (long) i_55;
            l_57  =  l_56 + 4L;
            l_58  =  l_57 << 2;
            ul_59  =  ul_1 + l_58;
            *((__global float *) ul_59)  =  0.0F;
            i_60  =  i_54 + 1;
            i_54  =  i_60;
          }  // B12
          // BLOCK 14
          i_61  =  i_51 + 1;
          i_51  =  i_61;
        }  // B10
        // BLOCK 15
        i_62  =  i_9 * i_16;
        i_63  =  i_62 + i_39;
        i_64  =  i_63 * i_18;
        i_65  =  i_64 - i_30;
        i_66  =  i_65 * i_20;
        i_67  =  i_66 + i_32;
        // BLOCK 16 MERGES [15 20 ]
        i_68  =  i_38;
        for(;i_68 < i_45;)
        {
          // BLOCK 17
          i_69  =  i_68 * i_24;
          i_70  =  i_69 + i_50;
          i_71  =  i_68 * i_20;
          i_72  =  i_67 + i_71;
          // BLOCK 18 MERGES [17 19 ]
          i_73  =  0;
          for(;i_73 < i_26;)
          {
            // BLOCK 19
            i_74  =  i_72 + i_73;
            l_75  =  (long) i_74;
            l_76  =  l_75 + 4L;
            l_77  =  l_76 << 2;
            ul_78  =  ul_0 + l_77;
            f_79  =  *((__global float *) ul_78);
            i_80  =  i_70 + i_73;
            l_81  =  (long) i_80;
            l_82  =  l_81 + 4L;
            l_83  =  l_82 << 2;
            ul_84  =  ul_1 + l_83;
            *((__global float *) ul_84)  =  f_79;
            i_85  =  i_73 + 1;
            i_73  =  i_85;
          }  // B18
          // BLOCK 20
          i_86  =  i_68 + 1;
          i_68  =  i_86;
        }  // B16
        // BLOCK 21
        i_87  =  i_45;
        // BLOCK 22 MERGES [21 26 ]
        i_87  =  i_45;
        for(;i_87 < i_22;)
        {
          // BLOCK 23
          i_88  =  i_87 * i_24;
          i_89  =  i_88 + i_50;
          // BLOCK 24 MERGES [23 25 ]
          i_90  =  0;
          for(;i_90 < i_26;)
          {
            // BLOCK 25
            i_91  =  i_89 + i_90;
            l_92  =  (long) i_91;
            l_93  =  l_92 + 4L;
            l_94  =  l_93 << 2;
            ul_95  =  ul_1 + l_94;
            *((__global float *) ul_95)  =  0.0F;
            i_96  =  i_90 + 1;
            i_90  =  i_96;
          }  // B24
          // BLOCK 26
          i_97  =  i_87 + 1;
          i_87  =  i_97;
        }  // B22
        // BLOCK 27
      }  // B2
      else
      {
        // BLOCK 28
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 29
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 30
  }  // B0
  // BLOCK 31 MERGES [30 29 28 27 ]
  return;
}  //  kernel
