#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void maxPool(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *in, __global uchar *out, __global uchar *shape)
{
  bool b_30, b_89, b_100, b_112, b_114;
  float f_61, f_62, f_69, f_88, f_90, f_94, f_103, f_105;
  int i_5, i_7, i_9, i_11, i_13, i_15, i_17, i_19, i_21, i_23, i_25, i_26, i_27, i_28, i_29, i_31, i_32, i_34, i_36, i_38, i_39, i_40, i_41, i_42, i_43, i_44, i_45, i_46, i_47, i_48, i_49, i_50, i_51, i_52, i_53, i_54, i_55, i_56, i_57, i_58, i_59, i_60, i_63, i_64, i_65, i_66, i_67, i_68, i_70, i_71, i_72, i_73, i_74, i_75, i_76, i_77, i_78, i_79, i_80, i_81, i_82, i_83, i_91, i_92, i_93, i_95, i_96, i_97, i_98, i_99, i_101, i_102, i_104, i_106, i_107, i_108, i_109, i_111, i_113, i_116, i_118, i_119, i_120, i_121, i_122, i_123;
  long l_84, l_85, l_86, l_124, l_125, l_126;
  ulong ul_0, ul_1, ul_2, ul_4, ul_6, ul_8, ul_10, ul_12, ul_14, ul_16, ul_18, ul_20, ul_22, ul_24, ul_33, ul_35, ul_37, ul_87, ul_110, ul_115, ul_117, ul_127;

  // BLOCK 0
  ul_0  =  (ulong) in;
  ul_1  =  (ulong) out;
  ul_2  =  (ulong) shape;
  __local float adf_3[512];
  ul_4  =  ul_2 + 16L;
  i_5  =  *((__global int *) ul_4);
  ul_6  =  ul_2 + 28L;
  i_7  =  *((__global int *) ul_6);
  ul_8  =  ul_2 + 32L;
  i_9  =  *((__global int *) ul_8);
  ul_10  =  ul_2 + 44L;
  i_11  =  *((__global int *) ul_10);
  ul_12  =  ul_2 + 64L;
  i_13  =  *((__global int *) ul_12);
  ul_14  =  ul_2 + 72L;
  i_15  =  *((__global int *) ul_14);
  ul_16  =  ul_2 + 76L;
  i_17  =  *((__global int *) ul_16);
  ul_18  =  ul_2 + 80L;
  i_19  =  *((__global int *) ul_18);
  ul_20  =  ul_2 + 60L;
  i_21  =  *((__global int *) ul_20);
  ul_22  =  ul_2 + 36L;
  i_23  =  *((__global int *) ul_22);
  ul_24  =  ul_2 + 40L;
  i_25  =  *((__global int *) ul_24);
  i_26  =  get_group_id(0);
  i_27  =  i_26 << 4;
  i_28  =  get_local_id(0);
  i_29  =  i_27 + i_28;
  b_30  =  i_29 < i_5;
  if(b_30)
  {
    // BLOCK 1
    i_31  =  i_29;
  }  // B0
  else
  {
    // BLOCK 2
    i_32  =  i_5 + -1;
    i_31  =  i_32;
  }  // B0
  // BLOCK 3 MERGES [1 2 ]
  ul_33  =  ul_2 + 68L;
  i_34  =  *((__global int *) ul_33);
  ul_35  =  ul_2 + 84L;
  i_36  =  *((__global int *) ul_35);
  ul_37  =  ul_2 + 88L;
  i_38  =  *((__global int *) ul_37);
  i_39  =  get_group_id(1);
  i_40  =  i_39 << 2;
  i_41  =  i_40 * i_15;
  i_42  =  i_41 - i_38;
  i_43  =  get_group_id(2);
  i_44  =  i_43 / i_11;
  i_45  =  i_44 * i_11;
  i_46  =  i_43 - i_45;
  i_47  =  i_46 * i_34;
  i_48  =  i_47 - i_36;
  i_49  =  i_31 + i_25;
  i_50  =  i_13 + -1;
  i_51  =  i_50 * i_19;
  i_52  =  i_15 << 1;
  i_53  =  i_52 + i_15;
  i_54  =  i_51 + i_53;
  i_55  =  i_54 + 1;
  i_56  =  get_local_id(1);
  i_57  =  i_56 * i_15;
  i_58  =  i_7 * i_44;
  i_59  =  i_9 + -1;
  i_60  =  i_7 + -1;
  f_61  =  -1.0F / 0.0F;
  // BLOCK 4 MERGES [3 24 ]
  f_62  =  f_61;
  i_63  =  0;
  for(;i_63 < i_21;)
  {
    // BLOCK 5
    i_64  =  i_17 * i_63;
    i_65  =  i_48 + i_64;
    i_66  =  i_65 + i_58;
    i_67  =  i_66 * i_9;
    i_68  =  i_60 - i_65;
    // BLOCK 6 MERGES [5 23 ]
    f_69  =  f_62;
    i_70  =  0;
    for(;i_70 < i_55;)
    {
      // BLOCK 7
      i_71  =  i_42 + i_70;
      // BLOCK 8 MERGES [7 12 ]
      i_72  =  i_56;
      for(;i_72 < 32;)
      {
        // BLOCK 9
        i_73  =  i_71 + i_72;
        i_74  =  i_67 + i_73;
        i_75  =  i_74 * i_23;
        i_76  =  i_49 + i_75;
        i_77  =  i_65 | i_73;
        i_78  =  i_77 | i_68;
        i_79  =  i_59 - i_73;
        i_80  =  i_78 | i_79;
        i_81  =  i_80 >> 31;
        i_82  =  ~i_81;
        i_83  =  i_76 & i_82;
        l_84  =  (long) i_83;
        l_85  =  l_84 + 4L;
        l_86  =  l_85 << 2;
        ul_87  =  ul_0 + l_86;
        f_88  =  *((__global float *) ul_87);
        b_89  =  i_81 == 0;
        if(b_89)
        {
          // BLOCK 10
          f_90  =  f_88;
        }  // B9
        else
        {
          // BLOCK 11
          f_90  =  f_61;
        }  // B9
        // BLOCK 12 MERGES [10 11 ]
        i_91  =  i_72 << 4;
        i_92  =  i_91 + i_28;
        adf_3[i_92]  =  f_90;
        i_93  =  i_72 + 4;
        i_72  =  i_93;
      }  // B8
      // BLOCK 13
      barrier(CLK_LOCAL_MEM_FENCE);
      // BLOCK 14 MERGES [13 22 ]
      f_94  =  f_69;
      i_95  =  0;
      for(;i_95 < i_13;)
      {
        // BLOCK 15
        i_96  =  i_95 + 1;
        i_97  =  i_95 * i_19;
        i_98  =  i_57 + i_97;
        i_99  =  i_98 - i_70;
        b_100  =  i_99 >= 0 && i_99 < 32;
        if(b_100)
        {
          // BLOCK 16
          i_101  =  i_99 << 4;
          i_102  =  i_101 + i_28;
          f_103  =  adf_3[i_102];
          i_104  =  isless(f_94, f_103);
          if(i_104 == 1)
          {
            // BLOCK 17
            f_105  =  f_103;
          }  // B16
          else
          {
            // BLOCK 18
            i_106  =  isequal(f_103, f_103);
            if(i_106 == 1)
            {
              // BLOCK 19
              f_105  =  f_94;
            }  // B18
            else
            {
              // BLOCK 20
              f_105  =  f_103;
            }  // B18
          }  // B16
        }  // B15
        else
        {
          // BLOCK 21
          f_105  =  f_94;
        }  // B15
        // BLOCK 22 MERGES [21 19 20 17 ]
        i_107  =  i_96;
        f_94  =  f_105;
        i_95  =  i_107;
      }  // B14
      // BLOCK 23
      barrier(CLK_LOCAL_MEM_FENCE);
      i_108  =  i_70 + 32;
      f_69  =  f_94;
      i_70  =  i_108;
    }  // B6
    // BLOCK 24
    i_109  =  i_63 + 1;
    f_62  =  f_69;
    i_63  =  i_109;
  }  // B4
  // BLOCK 25
  ul_110  =  ul_2 + 48L;
  i_111  =  *((__global int *) ul_110);
  b_112  =  i_29 < i_5;
  if(b_112)
  {
    // BLOCK 26
    i_113  =  i_40 + i_56;
    b_114  =  i_113 < i_111;
    if(b_114)
    {
      // BLOCK 27
      ul_115  =  ul_2 + 52L;
      i_116  =  *((__global int *) ul_115);
      ul_117  =  ul_2 + 56L;
      i_118  =  *((__global int *) ul_117);
      i_119  =  i_43 * i_111;
      i_120  =  i_119 + i_113;
      i_121  =  i_120 * i_116;
      i_122  =  i_121 + i_118;
      i_123  =  i_122 + i_29;
      l_124  =  (long) i_123;
      l_125  =  l_124 + 4L;
      l_126  =  l_125 << 2;
      ul_127  =  ul_1 + l_126;
      *((__global float *) ul_127)  =  f_62;
      return;
    }  // B26
    else
    {
      // BLOCK 28
      return;
    }  // B26
  }  // B25
  else
  {
    // BLOCK 29
  }  // B25
  // BLOCK 30 MERGES [29 28 27 ]
  return;
}  //  kernel
